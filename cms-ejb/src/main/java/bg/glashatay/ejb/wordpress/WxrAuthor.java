package bg.glashatay.ejb.wordpress;

/** Somebody who wrote at the source. */
record WxrAuthor(String login, String mail, String name) {}

package bg.glashatay.ejb.wordpress;

/**
 * A category.
 *
 * @param parent the slug of the one above; empty for none
 */
record WxrCategory(String slug, String parent, String name) {}

package bg.glashatay.run;

/** The one line that tells a newcomer where to go and who to be. */
final class Banner {

    private static final String ACCOUNTS =
            "author, author2, reviewer, reviewer2, publisher, section-editor, duty, admin";

    private Banner() {}

    static String of(Product product, Settings settings) {
        if (!settings.demo()) {
            return "Glashatay is at " + product.address() + " without the demo site; what it says is in "
                    + product.serverLog();
        }
        return "Glashatay is at " + product.address() + " and its accounts at " + product.address() + "login are "
                + ACCOUNTS + ", all with the password " + product.demoPassword();
    }
}

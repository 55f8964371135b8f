package bg.glashatay.web.site;

/** What citizens see changed while a page was being made, so that it may show parts of both. */
final class SiteMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SiteMovedException() {
        // thrown on the way of each page while many publish: nobody reads its trace
        super("The site changed while a page was being made", null, false, false);
    }
}

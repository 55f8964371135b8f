package bg.glashatay.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of our own pages' scripts from what a page of another site could have a browser send. */
public final class OwnScript {

    /** A page of another site can send a form, but not with this header. */
    private static final String MARK = "Faces-Request";

    private OwnScript() {}

    /** Whether a script of our own pages sent it. */
    public static boolean sent(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader(MARK) != null && (site == null || site.equals("same-origin"));
    }
}

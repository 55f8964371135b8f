package bg.glashatay.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends public pages that are ready, before anything else of the product is touched. */
public class ReadyPageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadyPages pages;

    @Inject
    transient WarmUp warmUp;

    @Override
    public void init() {
        warmUp.start();
    }

    @Override
    public void destroy() {
        warmUp.stop();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!reads || !pages.sent(request, response)) {
            chain.doFilter(request, response);
        }
    }
}

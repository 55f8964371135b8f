package bg.glashatay.web.site;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.apache.catalina.connector.ClientAbortException;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Sends public pages that are ready before the product is touched, and before the server has put filters together and
 * prepared a component's work: that would take longer than what is done here. {@code glassfish-web.xml} puts it there.
 */
public final class ReadyPageValve implements GlassFishValve {

    private static final String PAGES = ReadyPages.class.getName();

    /** Lets those of an application send what is ready; until then everything is made. */
    static void open(ServletContext application, ReadyPages pages) {
        application.setAttribute(PAGES, pages);
    }

    @Override
    public String getInfo() {
        return "ready pages";
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        var asked = (HttpServletRequest) request.getRequest();
        var method = asked.getMethod();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads && sent(asked, (HttpServletResponse) response.getResponse()) ? END_PIPELINE : INVOKE_NEXT;
    }

    private static boolean sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var pages = (ReadyPages) request.getServletContext().getAttribute(PAGES);
        try {
            return pages != null && pages.sent(request, response);
        } catch (ClientAbortException gone) {
            // there is nobody left to be told
            return true;
        }
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // everything was done before
    }
}

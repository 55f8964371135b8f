package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** Makes the bytes of a public page. Whoever asks need not know whether they are made now or were ready. */
interface PageRenderer {

    /**
     * @param view the name of the page's template, such as {@code document}
     * @param model what the template may read, by name
     */
    byte[] render(
            String view,
            PageFrame frame,
            Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response);
}

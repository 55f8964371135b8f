package bg.glashatay.web.site;

import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.shared.PlainGet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.FactoryFinder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.MappingMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * Renders the templates under {@code /WEB-INF/public}, which nobody reaches directly, into memory.
 *
 * <p>The views are built and rendered without the Faces lifecycle: its phase listeners serve the editorial screens, and
 * the one that PrimeFaces has for its content security policy would begin a session on every page.
 */
@ApplicationScoped
class FaceletsRenderer {

    @Inject
    Assets assets;

    @Inject
    ServletContext application;

    @Inject
    Clock clock;

    /**
     * The bytes of a page.
     *
     * @param view the name of its template, such as {@code document}
     * @param model what the template may read, by name
     */
    byte[] render(
            String view,
            PageFrame frame,
            Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute("frame", frame);
        request.setAttribute("text", Bundle.of("site", frame.language()).all());
        request.setAttribute("dates", new SiteDates(frame.language()));
        request.setAttribute("types", new TypeWords(frame.language(), clock.instant()));
        request.setAttribute("typeText", Bundle.of("types", frame.language()).all());
        request.setAttribute("assets", assets);
        model.forEach(request::setAttribute);
        var page = new PageInMemory(response);
        var faces = open(new SessionlessGet(request), page);
        try {
            write(faces, "/WEB-INF/public/" + view + ".xhtml");
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        } finally {
            faces.release();
        }
        return page.bytes();
    }

    private FacesContext open(HttpServletRequest request, HttpServletResponse response) {
        var contexts = (FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY);
        var lifecycles = (LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY);
        // a context cannot be had without a lifecycle, though nobody runs it
        var lifecycle = lifecycles.getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
        return contexts.getFacesContext(application, request, response, lifecycle);
    }

    private static void write(FacesContext faces, String path) throws IOException {
        faces.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
        var views = faces.getApplication().getViewHandler();
        var root = views.createView(faces, path);
        faces.setViewRoot(root);
        views.getViewDeclarationLanguage(faces, path).buildView(faces, root);
        views.renderView(faces, root);
    }

    /**
     * The request as Faces may see it: without parameters, without a way to begin a session, and as if it had come to
     * Faces by a page's extension (it looks at the mapping, and would complain about the one of our servlet).
     */
    private static final class SessionlessGet extends PlainGet {

        SessionlessGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpServletMapping getHttpServletMapping() {
            return new ByExtension();
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            if (create) {
                throw new IllegalStateException("A public page has no session");
            }
            return null;
        }
    }

    /** How FacesServlet is mapped in web.xml. */
    private static final class ByExtension implements HttpServletMapping {

        @Override
        public String getMatchValue() {
            return "";
        }

        @Override
        public String getPattern() {
            return "*.xhtml";
        }

        @Override
        public String getServletName() {
            return "faces";
        }

        @Override
        public MappingMatch getMappingMatch() {
            return MappingMatch.EXTENSION;
        }
    }

    /** Takes what is written instead of the client, and lets no header and no cookie through. */
    private static final class PageInMemory extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
        private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        private String contentType = "text/html;charset=UTF-8";

        PageInMemory(HttpServletResponse response) {
            super(response);
        }

        byte[] bytes() {
            writer.flush();
            return bytes.toByteArray();
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void write(byte[] b, int offset, int length) {
                    bytes.write(b, offset, length);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("Pages are rendered in one go");
                }
            };
        }

        @Override
        public void setContentType(String type) {
            contentType = type;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public void setCharacterEncoding(String encoding) {
            // always UTF-8
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }

        @Override
        public boolean isCommitted() {
            return false;
        }

        @Override
        public void setBufferSize(int size) {
            // grows as it needs
        }

        @Override
        public void reset() {
            resetBuffer();
        }

        @Override
        public void resetBuffer() {
            writer.flush();
            bytes.reset();
        }
    }
}

package bg.glashatay.web.uploads;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before everything that takes a file, behind the security's filters: so many files come in at a time, and who
 * finds no place waits in line without a thread, its body unread. So neither many files at once nor clients that send
 * drop by drop take from readers the threads that answer them. Whoever waits in vain is told to come again.
 *
 * <p>Each file passes twice: it comes, and then goes on, on a thread that is none of those that answer readers. Security
 * is asked both times, for the thread is another and a session may have ended meanwhile.
 */
public class UploadGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String UPLOAD = UploadGate.class.getName();

    @Inject
    transient UploadPlaces places;

    @Inject
    transient WayIn wayIn;

    @Resource
    transient ManagedScheduledExecutorService timer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            goOn((WaitingUpload) request.getAttribute(UPLOAD), request, response, chain);
        } else if (!bringsFile(request)) {
            knock(request, response, chain);
        } else {
            var upload = new WaitingUpload(request.startAsync(), places, timer);
            request.setAttribute(UPLOAD, upload);
            upload.come();
        }
    }

    private void goOn(WaitingUpload upload, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        upload.broughtBack();
        if (upload.isSentAway()) {
            ComeAgain.tell(request, response);
            return;
        }
        try {
            wayIn.go(request, response, chain);
        } finally {
            places.leave(upload);
        }
    }

    /** Our script asks at the door before a file travels: it need not travel to the end of a line that is full. */
    private void knock(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ComeAgain.isDoor(request) && places.isFull()) {
            ComeAgain.tell(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The API has commands at addresses of files too, which are JSON; what tells no type counts as a file. */
    private static boolean bringsFile(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST") && (type == null || !type.startsWith("application/json"));
    }
}

package bg.glashatay.web.uploads;

import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.web.uploads.UploadPlaces.Comer;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A request with a file that waits without a thread, its body unread, until there is a place for it or it gives up. */
final class WaitingUpload implements Comer, AsyncListener {

    /** Less than the minute after which browsers' scripts and proxies take a silent server for dead. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final System.Logger LOG = Logs.of(WaitingUpload.class);

    /**
     * Payara forgets a request that is called at the very moment in which the thread that brought it lets go of it. By
     * then it has.
     */
    private static final Duration LET_GO = Duration.ofMillis(50);

    /** Should it forget one all the same, its place is free again after this long. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(20);

    private final AsyncContext context;
    private final UploadPlaces places;
    private final ManagedScheduledExecutorService timer;
    private volatile boolean tired;
    private volatile boolean isBack;

    WaitingUpload(AsyncContext context, UploadPlaces places, ManagedScheduledExecutorService timer) {
        this.context = context;
        this.places = places;
        this.timer = timer;
        // the server's own limit would go on counting while the file is taken in
        context.setTimeout(0);
        context.addListener(this);
    }

    /** Comes to the gate, and goes on at once, waits, or is told to go away. */
    void come() {
        switch (places.come(this)) {
            case SEATED -> goOn();
            case IN_LINE -> timer.schedule(this::giveUp, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            case SENT_AWAY -> {
                tired = true;
                goOn();
            }
        }
    }

    /** Whether it has no place and will get none. */
    boolean isSentAway() {
        return tired;
    }

    @Override
    public void called() {
        timer.schedule(this::goOn, LET_GO.toMillis(), TimeUnit.MILLISECONDS);
        timer.schedule(this::leaveIfForgotten, FORGOTTEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The server has brought it back to the gate. */
    void broughtBack() {
        isBack = true;
    }

    private void leaveIfForgotten() {
        if (!isBack) {
            LOG.log(Level.WARNING, "An upload that waited was not brought back by the server; its place is free.");
            places.leave(this);
        }
    }

    private void giveUp() {
        if (places.giveUp(this)) {
            tired = true;
            goOn();
        }
    }

    private void goOn() {
        try {
            context.dispatch();
        } catch (RuntimeException gone) {
            // nobody is there any more, and the place is for the next
            LOG.log(Level.DEBUG, "An upload went away while it waited", gone);
            places.leave(this);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        places.leave(this);
    }

    @Override
    public void onError(AsyncEvent event) {
        places.leave(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        places.leave(this);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody behind the gate begins to wait again
    }
}

package bg.glashatay.web.uploads;

import bg.glashatay.domain.media.UploadCutOffException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * The body of a request, read to its end unless it comes too slowly. One that stands still the server itself ends, after
 * half a minute ({@code read-timeout-millis} of Payara's transport).
 */
final class SteadyBody extends ServletInputStream {

    private final ServletInputStream body;
    private final LeastSpeed speed = new LeastSpeed();

    SteadyBody(ServletInputStream body) {
        this.body = body;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws UploadCutOffException when it stands still, comes too slowly, or its line is broken */
    @Override
    public int read(byte[] buffer, int offset, int length) {
        var begun = System.nanoTime();
        int read = received(buffer, offset, length);
        speed.came(Math.max(read, 0), Duration.ofNanos(System.nanoTime() - begun));
        if (read >= 0 && speed.isMissed()) {
            throw new UploadCutOffException();
        }
        return read;
    }

    private int received(byte[] buffer, int offset, int length) {
        try {
            return body.read(buffer, offset, length);
        } catch (IOException brokenOrStill) {
            throw new UploadCutOffException();
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}

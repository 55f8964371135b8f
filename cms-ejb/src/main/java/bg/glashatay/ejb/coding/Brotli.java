package bg.glashatay.ejb.coding;

import bg.glashatay.ejb.shared.Logs;
import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;

/** The Brotli coding (RFC 7932), by Google's encoder, where this machine has one. */
public final class Brotli {

    private static final System.Logger LOG = Logs.of(Brotli.class);

    private static final boolean IS_THERE = load();

    private Brotli() {}

    /** Whether anything can be encoded on this machine: the encoder is C, and there is one for most machines only. */
    public static boolean isThere() {
        return IS_THERE;
    }

    /**
     * The body, coded.
     *
     * @param quality from 0, quick, to 11, small
     * @throws IllegalStateException where the encoder {@linkplain #isThere is not there}
     */
    public static byte[] encode(byte[] body, int quality) {
        if (!IS_THERE) {
            throw new IllegalStateException("No Brotli on this machine");
        }
        try {
            return Encoder.compress(
                    body, new Encoder.Parameters().setQuality(quality).setMode(Encoder.Mode.TEXT));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
    }

    private static boolean load() {
        if (Brotli4jLoader.isAvailable()) {
            return true;
        }
        LOG.log(
                Level.WARNING,
                "Brotli cannot be loaded on this machine; pages go out in gzip: {0}",
                String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
        return false;
    }
}

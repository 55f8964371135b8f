package bg.glashatay.web.security;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.apache.catalina.session.ManagerBase;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Sessions with names of 192 random bits: Payara's own have 112 and no setting for more. {@code glassfish-web.xml} puts this
 * before everything, so that no session begins without it.
 */
public final class LongSessionIds implements GlassFishValve {

    private static final int BYTES = 24;
    private static final Ids IDS = new Ids();

    @Override
    public String getInfo() {
        return "long session ids";
    }

    @Override
    public int invoke(Request request, Response response) {
        var context = request.getContext();
        if (context != null
                && context.getManager() instanceof ManagerBase manager
                && manager.getUuidGenerator() != IDS) {
            manager.setUuidGenerator(IDS);
        }
        return INVOKE_NEXT;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // everything was done before
    }

    /** New names; the object that they are for is of no use to them. */
    static final class Ids implements UuidGenerator {

        private final SecureRandom random = new SecureRandom();

        @Override
        public String generateUuid() {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }

        @Override
        public String generateUuid(Object ignored) {
            return generateUuid();
        }
    }
}

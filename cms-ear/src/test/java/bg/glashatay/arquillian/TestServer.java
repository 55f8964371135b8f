package bg.glashatay.arquillian;

import bg.glashatay.run.Ports;
import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** A Payara with an empty database that Arquillian deploys into; it lives as long as the test run. */
public class TestServer {

    private static final String ADMIN_PORT = "glashatay.admin.port";

    private Product product;

    /** Before arquillian.xml is read, which refers to the port. */
    static void choosePorts() {
        System.setProperty(ADMIN_PORT, Integer.toString(Ports.free()));
    }

    /** Earlier than Arquillian looks for the server. */
    public void start(@Observes(precedence = 100) BeforeSuite event) {
        var admin = OptionalInt.of(Integer.getInteger(ADMIN_PORT));
        var variation = new Variation(admin, false, Trial.QUICK_POSTGRES).with(mailGoesTo(Ports.free()));
        product = Trial.product("in-the-container", variation);
        product.start();
    }

    /** A mail server that tests start, and stop, in the server: see MailSink. */
    private static Map<String, String> mailGoesTo(int port) {
        return Map.of(
                "CMS_SMTP_HOST",
                "127.0.0.1",
                "CMS_SMTP_PORT",
                Integer.toString(port),
                "CMS_SMTP_STARTTLS",
                "false",
                "CMS_SMTP_FROM",
                "glashatay@example.bg");
    }

    /** Later than Arquillian undeploys. */
    public void stop(@Observes(precedence = -100) AfterSuite event) {
        product.close();
    }
}

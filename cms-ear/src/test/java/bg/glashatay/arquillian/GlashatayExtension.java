package bg.glashatay.arquillian;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Teaches Arquillian two things: to start our own server, and to deploy once for all test classes. */
public class GlashatayExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        TestServer.choosePorts();
        builder.observer(TestServer.class);
        builder.observer(SharedDeployment.class);
    }
}

package bg.glashatay.web.watch;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Has the metrics there from the start: the server registers those of a bean when the bean is made. */
public class MetricsStart implements ServletContextListener {

    @Inject
    EditorialMetrics editorial;

    @Inject
    NodeMetrics node;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        editorial.databaseUp();
        node.diskFree();
    }
}

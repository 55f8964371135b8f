package bg.glashatay.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Has pages sent that are ready, and made ahead, for as long as the application runs. */
public class ReadyPagesStart implements ServletContextListener {

    @Inject
    ReadyPages pages;

    @Inject
    WarmUp warmUp;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        pages.open();
        ReadyPageValve.open(start.getServletContext(), pages);
        warmUp.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        warmUp.stop();
    }
}

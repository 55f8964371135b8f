package bg.glashatay.arquillian;

import bg.glashatay.it.Deployments;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys once for all test classes. Arquillian would describe, deploy and undeploy for every class, which costs half a
 * minute each; here the first class does it with {@link Deployments} in the place of itself, the others are given the
 * same description, and the server is thrown away at the end.
 */
public class SharedDeployment {

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenarioOfClass;

    @Inject
    private Event<GenerateDeployment> generate;

    private DeploymentScenario shared;
    private boolean deployed;

    public void describeOnce(@Observes EventContext<GenerateDeployment> context) {
        if (shared != null) {
            scenarioOfClass.set(shared);
        } else if (context.getEvent().getTestClass().getJavaClass() == Deployments.class) {
            context.proceed();
            shared = scenarioOfClass.get();
        } else {
            generate.fire(new GenerateDeployment(new TestClass(Deployments.class)));
        }
    }

    public void deployOnce(@Observes EventContext<DeployManagedDeployments> context) {
        if (!deployed) {
            // Before the attempt: when it fails, it fails for every class, and once is enough to read.
            deployed = true;
            context.proceed();
        }
    }

    public void undeployNever(@Observes EventContext<UnDeployManagedDeployments> context) {
        // Not proceeding is the point: the next class needs it.
    }
}

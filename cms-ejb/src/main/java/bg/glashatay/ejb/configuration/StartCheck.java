package bg.glashatay.ejb.configuration;

import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Looks at every variable before anything uses one, and tells all that is wrong with them at once: whoever mends one
 * fault should not meet the next one only at the next start. What it warns of does not stop the start.
 */
@ApplicationScoped
public class StartCheck {

    private static final System.Logger LOG = Logs.of(StartCheck.class);

    @Inject
    Settings settings;

    Map<String, String> environment = System.getenv();

    /**
     * Returns where nothing is wrong.
     *
     * @throws SettingException with one sentence for each fault
     */
    public void pass() {
        warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new SettingException(String.join(" ", faults));
        }
    }

    /** One sentence each, which names the variable. */
    List<String> faults() {
        // two variables that depend on a third one tell of its fault both
        var faults = new LinkedHashSet<String>();
        for (var reading : settings.readings()) {
            try {
                reading.run();
            } catch (SettingException e) {
                faults.add(e.getMessage());
            }
        }
        return List.copyOf(faults);
    }

    /** What is written there and has no effect. */
    List<String> warnings() {
        return KnownVariables.warnings(environment);
    }
}

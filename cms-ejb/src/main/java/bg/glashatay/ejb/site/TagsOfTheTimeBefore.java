package bg.glashatay.ejb.site;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Writes down the tags of what was published by a version that did not; the next start goes on where this one ended. */
@Singleton
@Startup
@DependsOn("Migrator")
public class TagsOfTheTimeBefore {

    /** What a start has time for. */
    private static final int MOST = 20_000;

    @Inject
    EditionTags tags;

    @PostConstruct
    void write() {
        tags.writeMissing(MOST);
    }
}

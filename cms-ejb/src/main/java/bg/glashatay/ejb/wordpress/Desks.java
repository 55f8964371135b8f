package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.TakeOverService;
import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.redirects.RedirectService;
import bg.glashatay.ejb.security.PastWriters;
import bg.glashatay.ejb.site.SectionQueries;
import bg.glashatay.ejb.site.SectionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The services that an export's things go through: the same doors that people's commands do. */
@ApplicationScoped
class Desks {

    @Inject
    SectionQueries sectionQueries;

    @Inject
    SectionService sectionService;

    @Inject
    MediaService media;

    @Inject
    TakeOverService texts;

    @Inject
    PublishingService publishing;

    @Inject
    RedirectService redirects;

    @Inject
    RedirectQueries redirectQueries;

    @Inject
    PastWriters writers;

    @Inject
    Clock clock;

    List<Section> sections() {
        return sectionQueries.all();
    }

    SectionService sectionService() {
        return sectionService;
    }

    MediaService media() {
        return media;
    }

    TakeOverService texts() {
        return texts;
    }

    PublishingService publishing() {
        return publishing;
    }

    RedirectService redirects() {
        return redirects;
    }

    RedirectQueries redirectQueries() {
        return redirectQueries;
    }

    PastWriters writers() {
        return writers;
    }

    Clock clock() {
        return clock;
    }
}

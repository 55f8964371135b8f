package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.site.SectionText;
import bg.glashatay.ejb.transfer.ImportJob;
import bg.glashatay.ejb.transfer.ItemReport;
import bg.glashatay.ejb.transfer.ItemWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections that categories become: those of the same address or name, or new ones below the section for the rest. */
final class CategorySections {

    /** WordPress's word for none. */
    private static final String UNCATEGORIZED = "uncategorized";

    private final ImportJob job;
    private final Desks desks;
    private final WxrIndex index;
    private final Section rest;
    private final Map<String, String> slugs = new HashMap<>();

    /** As they are now; read again only where one was made. */
    private List<Section> here;

    CategorySections(ImportJob job, Desks desks, WxrIndex index) {
        this.job = job;
        this.desks = desks;
        this.index = index;
        this.here = desks.sections();
        this.rest = here.stream()
                .filter(section -> section.getSlug().equals(job.section()))
                .findFirst()
                .orElse(here.get(0));
    }

    void bringIn() {
        index.categories().forEach(this::bringIn);
    }

    /** The slug of the section for what has none of its own. */
    String rest() {
        return rest.getSlug();
    }

    /** The slug of a category's section; empty where the category is none. */
    Optional<String> of(String category) {
        return Optional.ofNullable(slugs.get(category));
    }

    private void bringIn(WxrCategory category) {
        var key = "category:" + category.slug();
        if (category.slug().equals(UNCATEGORIZED) || !index.isUsed(category)) {
            job.note(Verdict.DROPPED, key, category.name(), "category-unused");
            job.step();
            return;
        }
        job.item(key, category.name(), SourceDigest.of(category), new Work(category));
        job.known(key)
                .flatMap(ImportedItem::sectionId)
                .flatMap(this::numbered)
                .ifPresent(section -> slugs.put(category.slug(), section.getSlug()));
        // in a trial it may not be there
        slugs.putIfAbsent(category.slug(), rest.getSlug());
    }

    /** One that the list lacks was made since it was read. */
    private Optional<Section> numbered(long id) {
        if (here.stream().noneMatch(section -> section.getId() == id)) {
            here = desks.sections();
        }
        return here.stream().filter(section -> section.getId() == id).findFirst();
    }

    private final class Work implements ItemWork {

        private final WxrCategory category;

        Work(WxrCategory category) {
            this.category = category;
        }

        @Override
        public Imported take(ItemReport report, Optional<ImportedItem> before) {
            var found = before.flatMap(ImportedItem::sectionId).or(this::existing);
            if (found.isPresent()) {
                report.say(Verdict.TAKEN, "section-found");
                return Imported.section(found.get());
            }
            var name = Titles.shortened(Titles.plain(category.name()), Section.MAX_NAME);
            var text = new SectionText(name, name, "", "");
            var id = desks.sectionService().create("", Optional.of(parent()), text, false);
            report.say(Verdict.TAKEN, "section-made");
            return Imported.section(id);
        }

        /** Where the tree is too deep, or the address taken by what was there before, the one above has to do. */
        @Override
        public Optional<ItemWork> otherwise(DomainException refusal) {
            return Optional.of((report, before) -> {
                report.refused(Verdict.CHANGED, refusal);
                report.say(Verdict.CHANGED, "section-above");
                return Imported.section(parent());
            });
        }

        private Optional<Long> existing() {
            var name = Titles.plain(category.name());
            var slug = Slug.from(SitePath.readable(category.slug())).map(Slug::value);
            return here.stream()
                    .filter(section -> section.name(Language.BG).equalsIgnoreCase(name)
                            || section.name(Language.EN).equalsIgnoreCase(name)
                            || slug.filter(section.getSlug()::equals).isPresent())
                    .map(Section::getId)
                    .findFirst();
        }

        private long parent() {
            var above = slugs.getOrDefault(category.parent(), rest.getSlug());
            return here.stream()
                    .filter(section -> section.getSlug().equals(above))
                    .map(Section::getId)
                    .findFirst()
                    .orElse(rest.getId());
        }
    }
}

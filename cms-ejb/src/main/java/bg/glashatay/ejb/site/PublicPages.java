package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.publishing.Editions;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What citizens may read. Each page is asked for at once, with the same number of queries however much is published,
 * and shows live editions only, as the clock has it at that moment.
 */
@Stateless
public class PublicPages {

    @Inject
    Editions editions;

    @Inject
    PublicRows rows;

    @Inject
    PublicFaces faces;

    @Inject
    PublicDocuments documents;

    @Inject
    PublicArchives archives;

    @Inject
    PublicPageTree tree;

    @Inject
    EditionTags tags;

    @Inject
    SectionAddresses sections;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * What stands at the address of a section's list, or of its archive: a page of it, the address that it has now, the
     * word that the section was closed, or nothing.
     */
    @PermitAll
    public PublicAnswer section(Language language, String slug, Optional<PublicPeriod> period, int page) {
        var now = clock.instant();
        var site = documents.site(language, now);
        return site.section(slug)
                .map(section -> page(site, section, period, page, now))
                .orElseGet(() -> formerSection(site, slug, ""));
    }

    /**
     * Where an address of a section's leads that is another's or nobody's now, with what comes after it: its new
     * address, the word that it was closed, or nothing.
     *
     * @param rest such as {@code /feed.xml}; empty for the list itself
     */
    @PermitAll
    public PublicAnswer formerSection(Language language, String slug, String rest) {
        return formerSection(documents.site(language, clock.instant()), slug, rest);
    }

    private PublicAnswer formerSection(PublicSite site, String slug, String rest) {
        return sections.owner(slug)
                .map(owner -> SectionAddresses.standing(owner)
                        .flatMap(now -> site.section(now.getSlug()))
                        .<PublicAnswer>map(now -> new PublicAnswer.Moved(now.path() + rest))
                        .orElseGet(() -> new PublicAnswer.Closed(site)))
                .orElseGet(() -> new PublicAnswer.Missing(site));
    }

    private PublicAnswer page(
            PublicSite site, PublicSection section, Optional<PublicPeriod> period, int number, Instant now) {
        int size = PublicSectionPage.SIZE;
        int count = period.map(open -> rows.countOfPeriod(site, section, open, now))
                .orElseGet(() -> rows.countOfSection(site, section, now));
        int pages = Math.max(1, (count + size - 1) / size);
        if (number > pages) {
            // there may have been so many
            return new PublicAnswer.Moved(list(section.path(), period, pages));
        }
        int offset = (number - 1) * size;
        var entries = period.map(open -> rows.ofPeriod(site, section, open, now, offset, size))
                .orElseGet(() -> rows.pageOfSection(site, section, now, offset, size, count));
        var archive = period.map(open -> archives.counted(site, section, open, now))
                .orElseGet(() -> archives.years(site, section, now));
        var lasting = number == 1 && period.isEmpty() ? tree.roots(site, section, now) : List.<PublicLink>of();
        return new PublicSectionPage(site, section, entries, number, pages, lasting, archive);
    }

    private static String list(String path, Optional<PublicPeriod> period, int number) {
        var query = Stream.concat(
                        period.map(PublicPeriod::query).stream(),
                        number > 1 ? Stream.of("page=" + number) : Stream.of())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A page of what has a tag; the word that nothing has it any more; or nothing, where nothing ever had it. */
    @PermitAll
    public PublicAnswer tag(Language language, String slug, int number) {
        var now = clock.instant();
        var site = documents.site(language, now);
        var count = tags.count(language, slug, now);
        if (count.isEmpty()) {
            return new PublicAnswer.Missing(site);
        }
        if (count.getAsInt() == 0) {
            return new PublicAnswer.Closed(site);
        }
        int size = PublicSectionPage.SIZE;
        int pages = (count.getAsInt() + size - 1) / size;
        var path = PublicTag.path(language, slug);
        if (number > pages) {
            return new PublicAnswer.Moved(list(path, Optional.empty(), pages));
        }
        var entries = rows.tagged(site, slug, now, (number - 1) * size, size);
        return new PublicTagPage(site, tags.name(language, slug, now), path, entries, number, pages);
    }

    /** What stands at an address: a document, its new address, the word that it is gone, or nothing. */
    @PermitAll
    public PublicAnswer document(Language language, String section, String slug) {
        var now = clock.instant();
        var site = documents.site(language, now);
        // the address is the section's, under whichever name it had then
        var present = site.section(section).map(PublicSection::slug).or(() -> sections.owner(section)
                .map(Section::getSlug));
        return present.flatMap(known -> faces.at(language, known, slug))
                .map(face -> answer(site, face, language.pathPrefix() + "/" + section + "/" + slug, now))
                .orElseGet(() -> new PublicAnswer.Missing(site));
    }

    /** What every page has round it, for pages that have nothing else. */
    @PermitAll
    public PublicSite site(Language language) {
        return documents.site(language, clock.instant());
    }

    /** The rows of some documents, those that can be read in the site's language now; in no order. */
    @PermitAll
    public List<PublicEntry> entries(PublicSite site, Collection<Long> documents) {
        return rows.ofDocuments(site, documents, clock.instant());
    }

    /** Any edition as the public template would show it, for people who may read editions of its section. */
    @PermitAll
    public PublicDocument preview(long editionId) {
        var edition = editions.find(editionId);
        user.require(Right.READ_EDITIONS, edition.getSection());
        return documents.preview(edition, clock.instant());
    }

    private PublicAnswer answer(PublicSite site, PublicFaces.Face face, String asked, Instant now) {
        var edition = face.edition();
        if (!face.address().path().equals(asked)) {
            return new PublicAnswer.Moved(face.address().path());
        }
        return switch (face.state(now)) {
            case UNPUBLISHED ->
                replacement(edition, now)
                        .<PublicAnswer>map(PublicAnswer.Moved::new)
                        .orElseGet(() -> new PublicAnswer.Gone(
                                site,
                                PublicDocuments.sectionOf(site, edition),
                                edition.getTitle(),
                                face.since(now),
                                face.explanation(now)));
            case WITHDRAWN ->
                documents.page(
                        site,
                        edition,
                        asked,
                        Optional.of(new PublicDocument.Withdrawal(face.since(now), face.explanation(now))),
                        now);
            default -> documents.page(site, edition, asked, Optional.empty(), now);
        };
    }

    /** Where an unpublished page leads: its replacement, in its own language if it can be read in that. */
    private Optional<String> replacement(Edition edition, Instant now) {
        return edition.replacement()
                .map(document -> faces.readable(document, now))
                .flatMap(paths -> Optional.ofNullable(paths.get(edition.getLanguage()))
                        .or(() -> paths.values().stream().sorted().findFirst()));
    }
}

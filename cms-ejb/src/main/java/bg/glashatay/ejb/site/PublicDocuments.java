package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockTexts;
import bg.glashatay.ejb.blocks.LiveBlock;
import bg.glashatay.ejb.publishing.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the page of an edition as citizens read it, or would. It asks nobody for a right: services that have asked
 * call it, within their transaction; an architecture test names them.
 */
@ApplicationScoped
public class PublicDocuments {

    /** Documents under «Още от …». */
    private static final int MORE = 5;

    @Inject
    PublicFrame frame;

    @Inject
    Generations generations;

    @Inject
    PublicRows rows;

    @Inject
    PublicFaces faces;

    @Inject
    PublicUpdates updates;

    @Inject
    PublicRelated related;

    @Inject
    PublicFiles files;

    @Inject
    PublicPageTree tree;

    @Inject
    Addresses addresses;

    @Inject
    BlockTexts blocks;

    /** What every page of the language has round it. */
    PublicSite site(Language language, Instant now) {
        return generations
                .now()
                .flatMap(generation -> generation.frame(language))
                .orElseGet(() -> frame.site(language, now));
    }

    /** The page of an edition that is its document's face, or was. */
    PublicDocument page(
            PublicSite site,
            Edition edition,
            String path,
            Optional<PublicDocument.Withdrawal> withdrawal,
            Instant now) {
        return page(site, edition, standing(edition, path), withdrawal, Optional.empty(), now);
    }

    /**
     * The page of any edition. One on its way to the public is shown as it would be if it went out now, or at the time
     * that it is scheduled for: under the address and with the dates that it will have then.
     */
    public PublicDocument preview(Edition edition, Instant now) {
        var site = site(edition.getLanguage(), now);
        var state = Optional.of(edition.getState());
        var path = addresses.pathOncePublic(edition);
        if (!edition.getState().isPrePublication()) {
            return page(site, edition, standing(edition, path), Optional.empty(), state, now);
        }
        var goesOut = edition.scheduledFor().map(PublicationTime::instant).orElse(now);
        var before = faces.of(edition.getDocument().getId()).stream()
                .map(PublicFaces.Face::edition)
                .filter(face -> face.getLanguage() == edition.getLanguage())
                .findFirst();
        var told = before.map(face -> withItsOwn(edition, goesOut, now)).orElseGet(List::of);
        var standing =
                new Standing(path, before.map(Edition::getFirstPublishedAt).or(() -> Optional.of(goesOut)), told);
        return page(site, edition, standing, Optional.empty(), state, now);
    }

    private PublicDocument page(
            PublicSite site,
            Edition edition,
            Standing standing,
            Optional<PublicDocument.Withdrawal> withdrawal,
            Optional<EditionState> preview,
            Instant now) {
        var content = edition.getHead().content();
        var section = sectionOf(site, edition);
        var document = edition.getDocument();
        var translations = faces.readable(document, now).entrySet().stream()
                .filter(translation -> translation.getKey() != edition.getLanguage())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var body = body(edition, content, now);
        var ofStore = files.of(content.attachments(), body);
        var more = rows.ofSection(site, section, now, document.getId(), 0, MORE);
        return new PublicDocument(
                site,
                document.getId(),
                section,
                standing.path(),
                content.title(),
                content.lead(),
                body,
                ofStore.pictures(),
                content.tags(),
                PublicImage.of(content),
                standing.publishedAt(),
                standing.updates(),
                withdrawal,
                preview,
                translations,
                more,
                related.to(site, document.getId(), content.tags(), more, now),
                particulars(edition, ofStore.files(), now));
    }

    private PublicParticulars particulars(Edition edition, List<PublicFile> offered, Instant now) {
        var document = edition.getDocument();
        var content = edition.getHead().content();
        boolean isPage = document.getType() == DocumentType.PAGE;
        return new PublicParticulars(
                new PublicFacts(document.getType(), content.particulars()),
                offered,
                isPage ? tree.trail(edition, now) : List.of(),
                isPage ? tree.children(document.getId(), edition.getLanguage(), now) : List.of(),
                now);
    }

    /** A block that is previewed stands in its page as it will stand in others. */
    private String body(Edition edition, Content content, Instant now) {
        return edition.getDocument().getType() == DocumentType.BLOCK
                ? LiveBlock.of(edition).in(edition.getLanguage())
                : blocks.shown(content.body(), edition.getLanguage(), now);
    }

    /** Where the edition stands; of a retired section, what it leads to, if that still is somewhere. */
    static PublicSection sectionOf(PublicSite site, Edition edition) {
        var section = edition.getSection();
        return SectionAddresses.standing(section)
                .flatMap(now -> site.section(now.getSlug()))
                .or(() -> site.everSection(section.getSlug()))
                .orElseThrow();
    }

    private Standing standing(Edition edition, String path) {
        return new Standing(path, Optional.ofNullable(edition.getFirstPublishedAt()), updates.upTo(edition));
    }

    /** The updates that were told, and before them the one that the edition will be once it goes out. */
    private List<PublicUpdate> withItsOwn(Edition edition, Instant goesOut, Instant now) {
        var content = edition.getHead().content();
        var earlier = updates.told(edition.getDocument().getId(), edition.getLanguage(), now);
        return content.major()
                ? Stream.concat(Stream.of(new PublicUpdate(goesOut, content.changeNote())), earlier.stream())
                        .toList()
                : earlier;
    }

    /** Where an edition stands, since when, and what was told of it since. */
    private record Standing(String path, Optional<Instant> publishedAt, List<PublicUpdate> updates) {}
}

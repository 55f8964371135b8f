package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.blocks.BlockTexts;
import bg.glashatay.ejb.shared.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What citizens may read, for programs: the same documents that the pages show, by the same clock, without a frame. */
@Stateless
@PermitAll
public class PublicCatalogue {

    @Inject
    PublicFrame frames;

    @Inject
    PublicRows rows;

    @Inject
    PublicFaces faces;

    @Inject
    PublicUpdates updates;

    @Inject
    BlockTexts blocks;

    @Inject
    PublicFiles files;

    @Inject
    Clock clock;

    /**
     * A part of what is published in a language, newest first: of one section, or of all.
     *
     * @throws NotFoundException when there is no such section
     */
    public Page<PublicEntry> list(Language language, Optional<String> section, long offset, int count) {
        var now = clock.instant();
        var site = frames.sections(language, now);
        var wanted = section.map(slug -> site.section(slug).orElseThrow(() -> new NotFoundException("section", slug)));
        return new Page<>(rows.published(site, wanted, now, offset, count), rows.countPublished(site, wanted, now));
    }

    /**
     * A document in every language in which it was ever public.
     *
     * @throws NotFoundException when citizens have never seen it
     */
    public PublicTexts document(long documentId) {
        var now = clock.instant();
        var all = faces.of(documentId);
        if (all.isEmpty()) {
            throw new NotFoundException("document", documentId);
        }
        var face = all.get(0);
        var newest = face.edition();
        return new PublicTexts(
                documentId,
                newest.getDocument().getType(),
                all.stream()
                        .filter(each -> each.state(now) != EditionState.UNPUBLISHED)
                        .map(each -> text(each, now))
                        .toList(),
                face.explanation(now),
                newest.replacement()
                        .filter(document -> !faces.readable(document, now).isEmpty())
                        .map(document -> document.getId()));
    }

    private PublicTexts.Text text(PublicFaces.Face face, Instant now) {
        var edition = face.edition();
        var content = edition.getHead().content();
        var body = blocks.shown(content.body(), edition.getLanguage(), now);
        var ofStore = files.of(content.attachments(), body);
        return PublicTexts.Text.of(face, body, ofStore, updates.upTo(edition), now);
    }
}

package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.Address;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands at an address: the edition that is a document's face in a language, as the given time makes it. */
@ApplicationScoped
class PublicFaces {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The face behind an address that was ever public, with the document's current address. */
    Optional<Face> at(Language language, String section, String slug) {
        return faces(database.createQuery(
                                """
                                select e, current
                                  from Edition e join fetch e.head join fetch e.document, Address a, Address current
                                 where a.language = :language and a.section.slug = :section and a.slug = :slug
                                   and a.wasPublic = true
                                   and current.document = a.document and current.language = a.language
                                   and current.current = true
                                   and e.document = a.document and e.language = a.language and e.state in :faces
                                """,
                                Object[].class)
                        .setParameter("language", language)
                        .setParameter("section", section)
                        .setParameter("slug", slug)
                        .setParameter("faces", EditionState.FACES))
                .findFirst();
    }

    /** The current addresses of a document in the languages in which citizens can read it. */
    Map<Language, String> readable(Document document, Instant at) {
        return faces(database.createQuery(
                                """
                                select e, a from Edition e, Address a
                                 where e.document = :document and e.state in :faces
                                   and a.document = e.document and a.language = e.language and a.current = true
                                """,
                                Object[].class)
                        .setParameter("document", document)
                        .setParameter("faces", EditionState.FACES))
                .filter(face -> face.state(at) != EditionState.UNPUBLISHED)
                .collect(Collectors.toMap(face -> face.edition().getLanguage(), face -> face.address()
                        .path()));
    }

    /** The faces of a document in all its languages, with their addresses; the newest first. */
    List<Face> of(long documentId) {
        return faces(database.createQuery(
                                """
                                select e, a from Edition e join fetch e.head, Address a
                                 where e.document.id = :document and e.state in :faces
                                   and a.document = e.document and a.language = e.language and a.current = true
                                 order by e.number desc
                                """,
                                Object[].class)
                        .setParameter("document", documentId)
                        .setParameter("faces", EditionState.FACES))
                .toList();
    }

    private static Stream<Face> faces(TypedQuery<Object[]> query) {
        return query.getResultStream().map(row -> new Face((Edition) row[0], (Address) row[1]));
    }

    /** An edition and the address it stands at. */
    record Face(Edition edition, Address address) {

        /** The state as it is now, whether or not a timer has written it down yet. */
        EditionState state(Instant at) {
            return expired(at).map(Expiry::outcome).orElseGet(edition::getState);
        }

        /** When it came into that state. */
        Instant since(Instant at) {
            return expired(at).map(expiry -> expiry.time().instant()).orElseGet(edition::getChangedAt);
        }

        /** What the public reads about it where it was withdrawn or unpublished. */
        String explanation(Instant at) {
            return expired(at).map(Expiry::explanation).orElseGet(edition::getPublicExplanation);
        }

        private Optional<Expiry> expired(Instant at) {
            return edition.expiry()
                    .filter(expiry -> edition.getState() == EditionState.PUBLISHED && expiry.hasPassed(at));
        }
    }
}

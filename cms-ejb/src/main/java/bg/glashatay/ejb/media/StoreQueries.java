package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.StoreSweep;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What administrators read about the stored files. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StoreQueries {

    /** Texts that are told of one by one. */
    private static final int MAX_USES = 1_000;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    StoreSweeps sweeps;

    @Inject
    CurrentUser user;

    /** What came of the last look through the store; empty where nobody looked yet. */
    public Optional<StoreSweep> newest() {
        user.require(Right.SWEEP_STORE);
        return sweeps.newest();
    }

    /** The files that were missing, with the texts that show or offer them. */
    public List<MissingFile> missing(StoreSweep sweep) {
        user.require(Right.SWEEP_STORE);
        var hashes = sweep.getMissingFiles();
        if (hashes.isEmpty()) {
            return List.of();
        }
        var uses = uses(hashes);
        return em.createQuery(
                        "select a from Asset a where a.sha256 in :hashes order by a.fileName, a.sha256", Asset.class)
                .setParameter("hashes", hashes)
                .getResultStream()
                .map(asset -> new MissingFile(
                        asset.getSha256(), asset.getFileName(), uses.getOrDefault(asset.getSha256(), List.of())))
                .toList();
    }

    private Map<String, List<MissingFile.Use>> uses(Collection<String> hashes) {
        List<?> rows = em.createQuery(
                        """
                        select u.sha256, e.id, e.title, e.language, e.state from Edition e join e.assets u
                         where u.sha256 in :hashes and u.frame = '' and e.state not in :past
                         order by u.sha256, e.changedAt desc, e.id
                        """)
                .setParameter("hashes", hashes)
                .setParameter("past", List.of(EditionState.SUPERSEDED, EditionState.DISCARDED))
                .setMaxResults(MAX_USES)
                .getResultList();
        var uses = new LinkedHashMap<String, List<MissingFile.Use>>();
        for (var row : rows) {
            var columns = (Object[]) row;
            uses.computeIfAbsent((String) columns[0], none -> new ArrayList<>())
                    .add(new MissingFile.Use(
                            (Long) columns[1], (String) columns[2], (Language) columns[3], (EditionState) columns[4]));
        }
        return uses;
    }
}

package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the library for people at work: what files there are, what is known of each, and which texts need it. */
@Stateless
public class LibraryQueries {

    private static final String USES =
            """
              from edition e
              join edition_head h on h.edition_id = e.id
              join revision r on r.id = h.revision_id
             where e.id in (select used.edition_id from edition_asset used where used.sha256 = ?2)
               and e.section_id = any (cast(string_to_array(?3, ',') as bigint[])) and"""
                    + AssetUses.NEEDS_ITS_FILES;

    private static final String PLACES =
            """
            select e.id, e.document_id, e.number, e.title, e.language, e.state, e.section_id,
                   coalesce(r.lead_image = ?2, false), position('<figure data-picture="' || ?2 || '"' in r.body) > 0,
                   exists (select 1 from revision_attachment f where f.revision_id = r.id and f.sha256 = ?2)
            """;

    /** What citizens read first, then what is on its way, then the rest. */
    private static final String ORDER =
            """
             order by case e.state when 'PUBLISHED' then 0 when 'WITHDRAWN' then 2 when 'UNPUBLISHED' then 2
                                   when 'DISCARDED' then 3 else 1 end,
                      e.title collate "bg-x-icu", e.id
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AssetUses uses;

    @Inject
    MediaRights rights;

    @Inject
    ReplacementPlan plan;

    @Inject
    CurrentUser user;

    /** A part of the files that pass the filter, newest first; what was deleted is not among them. */
    public Page<LibraryRow> list(LibraryFilter filter, int first, int size) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        var me = user.account();
        var list = LibraryList.of(filter, me.getId(), uses);
        long total = list.count(em);
        if (total <= first) {
            return new Page<>(List.of(), total);
        }
        var hashes = list.page(em, first, size);
        var used = uses.of(hashes);
        var may = rights.mayChange(me);
        var assets = em.createQuery(
                        "select a from Asset a join fetch a.uploadedBy where a.sha256 in :hashes", Asset.class)
                .setParameter("hashes", hashes)
                .getResultStream()
                .collect(Collectors.toMap(Asset::getSha256, Function.identity()));
        return new Page<>(
                hashes.stream()
                        .map(assets::get)
                        .map(asset -> row(asset, used, may))
                        .toList(),
                total);
    }

    private static LibraryRow row(Asset asset, Map<String, Integer> used, Predicate<Asset> may) {
        return new LibraryRow(
                asset, asset.getUploadedBy().getFullName(), used.getOrDefault(asset.getSha256(), 0), may.test(asset));
    }

    /** Those of the files that are there, in the order of the hashes. */
    public List<LibraryRow> all(List<String> hashes) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        if (hashes.isEmpty()) {
            return List.of();
        }
        var used = uses.of(hashes);
        var may = rights.mayChange(user.account());
        return em.createQuery(
                        "select a from Asset a join fetch a.uploadedBy where a.sha256 in :hashes"
                                + " and a.deletedAt is null",
                        Asset.class)
                .setParameter("hashes", hashes)
                .getResultStream()
                .map(asset -> row(asset, used, may))
                .sorted(Comparator.comparingInt(
                        row -> hashes.indexOf(row.asset().getSha256())))
                .toList();
    }

    /**
     * What is known of a file, also of one that was deleted.
     *
     * @throws NotFoundException when there never was any
     */
    public AssetDetails details(String sha256) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        var asset = find(sha256);
        var mine = rights.mayChange(user.account()).test(asset);
        return new AssetDetails(
                asset,
                asset.getUploadedBy().getFullName(),
                asset.deletedBy().map(Account::getFullName),
                asset.replacedBy().map(other -> em.find(Asset.class, other)),
                mine && !asset.isDeleted(),
                rights.mayManage() && !asset.isDeleted());
    }

    /** Which texts need the file: all of them counted, and a part of those named that this person may read. */
    public UsesOfAsset uses(String sha256, int first, int size) {
        var readable = byId(user.sectionsWith(Right.READ_EDITIONS));
        var counts = uses.byState(find(sha256).getSha256());
        int published = sum(counts, state -> state == EditionState.PUBLISHED);
        int inPreparation = sum(counts, EditionState::isPrePublication);
        int past = counts.values().stream().mapToInt(Integer::intValue).sum() - published - inPreparation;
        if (counts.isEmpty() || readable.isEmpty()) {
            return new UsesOfAsset(published, inPreparation, past, new Page<>(List.of(), 0));
        }
        var total = (Number) asked("select count(*)" + USES, sha256, readable).getSingleResult();
        List<?> rows = asked(PLACES + USES + ORDER, sha256, readable)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return new UsesOfAsset(
                published,
                inPreparation,
                past,
                new Page<>(
                        rows.stream()
                                .map(Object[].class::cast)
                                .map(row -> use(row, readable))
                                .toList(),
                        total.longValue()));
    }

    /**
     * What would become of the texts that need the file, if this person put another in its place.
     *
     * @throws NotFoundException when it is not in the library
     */
    public Replacement replacement(String sha256) {
        user.requireSomewhere(Right.MANAGE_MEDIA);
        var asset = find(sha256);
        if (asset.isDeleted()) {
            throw new NotFoundException("asset", sha256);
        }
        return plan.of(asset.getSha256());
    }

    private Query asked(String sql, String sha256, Map<Long, Section> readable) {
        return em.createNativeQuery(sql)
                .setParameter(1, uses.recoverable())
                .setParameter(2, sha256)
                .setParameter(3, readable.keySet().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static UseRow use(Object[] row, Map<Long, Section> sections) {
        return new UseRow(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).intValue(),
                (String) row[3],
                Language.ofCode((String) row[4]).orElseThrow(),
                EditionState.valueOf((String) row[5]),
                sections.get(((Number) row[6]).longValue()),
                (Boolean) row[7],
                (Boolean) row[8],
                (Boolean) row[9]);
    }

    private static int sum(Map<String, Integer> counts, Predicate<EditionState> states) {
        return counts.entrySet().stream()
                .filter(count -> states.test(EditionState.valueOf(count.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Map<Long, Section> byId(List<Section> sections) {
        return sections.stream().collect(Collectors.toMap(Section::getId, Function.identity()));
    }

    private Asset find(String sha256) {
        return Optional.ofNullable(em.find(Asset.class, sha256))
                .orElseThrow(() -> new NotFoundException("asset", sha256));
    }
}

package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.site.Section;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sections somebody may read now, for those who are not here to be asked: the recipients of mail. */
@Dependent
class ReadableSections {

    /** The beginning of a statement about an account, by username: its sections' ids as {@code readable}. */
    static final String READABLE =
            """
            with recursive held as (
                select a.id as account_id, ra.section_id
                from account a
                join role_assignment ra on ra.account_id = a.id
                join role_permission rp on rp.role = ra.role
                where a.username = ?1 and a.open and rp.permission = 'edition:read'
            ), readable (id) as (
                select s.id from section s
                where exists (select 1 from held where held.section_id is null or held.section_id = s.id)
                union
                select s.id from readable r join section s on s.parent_id = r.id
            )
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** Whether the account is open and may read in the section. */
    boolean include(Account account, Section section) {
        return of(account).contains(section.getId());
    }

    /** The ids of the sections; none for a closed account. */
    Set<Long> of(Account account) {
        return ids(em.createNativeQuery(READABLE + "select id from readable")
                .setParameter(1, account.getUsername())
                .getResultList());
    }

    private static Set<Long> ids(List<?> rows) {
        return rows.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toUnmodifiableSet());
    }
}

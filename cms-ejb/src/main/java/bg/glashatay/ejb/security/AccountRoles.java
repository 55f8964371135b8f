package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.LastAdministratorException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.security.Role;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.persistence.Waiting;
import bg.glashatay.ejb.sections.Sections;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Who holds which role, and that there is always somebody who can change it. */
@Dependent
class AccountRoles {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Sections sections;

    /** One change after another: two administrators cannot take each other's rights away at once. */
    void lock() {
        Waiting.forOthers(em, "account-roles");
    }

    /** The roles for people; those of the timetable and of imports are none. */
    List<String> names() {
        return em.createQuery(
                        "select r.name from Role r where :timetable not member of r.permissions"
                                + " and :imports not member of r.permissions order by r.name",
                        String.class)
                .setParameter("timetable", Right.RUN_SCHEDULE.permission())
                .setParameter("imports", Right.TAKE_OVER.permission())
                .getResultList();
    }

    void give(Account account, String role, String section) {
        if (!names().contains(role)) {
            throw rejected("role", "role-missing");
        }
        Optional<Section> where = section.isEmpty()
                ? Optional.empty()
                : Optional.of(sections.find(section).orElseThrow(() -> rejected("section", "section-unknown")));
        boolean held = account.getAssignments().stream()
                .anyMatch(assignment -> assignment.getRole().getName().equals(role)
                        && assignment.section().equals(where));
        if (held) {
            throw rejected("role", "role-held");
        }
        account.assign(em.find(Role.class, role), where.orElse(null));
        em.flush();
    }

    /** @throws LastAdministratorException when nobody who can log in administers the accounts of the whole site */
    void requireAnAdministrator() {
        em.flush();
        var administrators = (Number) em.createNativeQuery(
                        """
                        select count(*) from account a
                        where a.open and a.password_hash is not null and exists (
                            select 1 from role_assignment ra
                            join role_permission rp on rp.role = ra.role
                            where ra.account_id = a.id and ra.section_id is null and rp.permission = ?1)
                        """)
                .setParameter(1, Right.MANAGE_ACCOUNTS.permission())
                .getSingleResult();
        if (administrators.longValue() == 0) {
            throw new LastAdministratorException();
        }
    }

    private static ContentRejectedException rejected(String field, String key) {
        return new ContentRejectedException(List.of(Issue.of(field, key)));
    }
}

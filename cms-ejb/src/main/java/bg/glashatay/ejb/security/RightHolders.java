package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who may do something, for addressing people; whether somebody may is always asked of {@link CurrentUser}. */
@Dependent
public class RightHolders {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** The people with open accounts who hold the right in the section, by name; parts of the system are none. */
    @SuppressWarnings("unchecked")
    public List<Account> with(Right right, Section section) {
        return em.createNativeQuery(
                        """
                        with recursive up (id, parent_id) as (
                            select s.id, s.parent_id from section s where s.id = ?1
                            union
                            select s.id, s.parent_id from section s join up on s.id = up.parent_id
                        )
                        select a.* from account a
                        where a.open and a.password_hash is not null and exists (
                            select 1 from role_assignment ra
                            join role_permission rp on rp.role = ra.role
                            where ra.account_id = a.id and rp.permission = ?2
                                and (ra.section_id is null or ra.section_id in (select id from up)))
                        order by a.full_name, a.id
                        """,
                        Account.class)
                .setParameter(1, section.getId())
                .setParameter(2, right.permission())
                .getResultList();
    }
}

package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.RequiredApproval;
import bg.glashatay.domain.site.Section;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The approvals that sections ask for. */
@Dependent
class RequiredApprovals {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** What counts in the section: its own, or those of the nearest section above it that asks for any. */
    List<RequiredApproval> in(Section section) {
        for (var at = Optional.of(section); at.isPresent(); at = at.get().parent()) {
            var own = own(at.get());
            if (!own.isEmpty()) {
                return own;
            }
        }
        return List.of();
    }

    List<RequiredApproval> own(Section section) {
        return em.createQuery(
                        "select r from RequiredApproval r where r.section = :section order by r.position, r.id",
                        RequiredApproval.class)
                .setParameter("section", section)
                .getResultList();
    }
}

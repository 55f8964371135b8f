package bg.glashatay.ejb.persistence;

import jakarta.persistence.EntityManager;

/**
 * Makes who changes the same thing wait for each other, on whichever node, until their transactions end. The numbers of
 * the locks stay what they are: during an upgrade two versions wait for each other.
 */
public final class Waiting {

    private Waiting() {}

    /** Of what there is one of in the site, such as {@code menus}. */
    public static void forOthers(EntityManager em, String name) {
        // cast: the driver could not read a value that is void
        take(em, "select cast(pg_advisory_xact_lock(hashtext(?1)) as text)", name);
    }

    /** Of what there are many of, such as one file; by a number that is long enough to tell them apart. */
    public static void forOthersAt(EntityManager em, String name) {
        take(em, "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", name);
    }

    private static void take(EntityManager em, String lock, String name) {
        em.createNativeQuery(lock).setParameter(1, name).getSingleResult();
    }
}

package bg.glashatay.ejb.transfer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** The transaction of one thing. */
@ApplicationScoped
class ItemTransaction {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** Does the work whole or not at all; in a trial whole, and then not at all. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T within(boolean trial, Supplier<T> work) {
        var result = work.get();
        if (trial) {
            transaction.setRollbackOnly();
        }
        return result;
    }
}

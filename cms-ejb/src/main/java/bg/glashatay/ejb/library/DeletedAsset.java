package bg.glashatay.ejb.library;

import bg.glashatay.domain.shared.DomainException;
import java.util.Optional;

/**
 * What became of one of several files that were to be deleted.
 *
 * @param refusal why it was not; empty where it was
 */
public record DeletedAsset(String sha256, Optional<DomainException> refusal) {}

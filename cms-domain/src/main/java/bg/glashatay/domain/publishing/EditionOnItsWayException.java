package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** The document already has an edition on its way to the public in this language. */
public class EditionOnItsWayException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long editionId;

    public EditionOnItsWayException(long editionId) {
        super("edition-on-its-way", editionId);
        this.editionId = editionId;
    }

    /** The edition that is on its way. */
    public long editionId() {
        return editionId;
    }
}

package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.DomainException;

/** There is no room for more pictures and documents; there may be later, once somebody has made some. */
public class StoreFullException extends DomainException {

    private static final long serialVersionUID = 1L;

    public StoreFullException() {
        super("store-full");
    }
}

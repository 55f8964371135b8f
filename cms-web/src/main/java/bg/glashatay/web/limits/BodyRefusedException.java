package bg.glashatay.web.limits;

/** Why what a request brings is not taken, as a status of HTTP. */
class BodyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    BodyRefusedException(int status) {
        super(Integer.toString(status));
        this.status = status;
    }

    int status() {
        return status;
    }
}

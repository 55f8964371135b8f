package bg.glashatay.ejb.previews;

/**
 * Somebody without an account has answered a fact check. Fired inside the transaction that keeps the answer.
 *
 * @param answerId of the {@link bg.glashatay.domain.previews.FactCheck}
 */
public record FactCheckAnswered(long answerId) {}

package bg.glashatay.domain.media;

/**
 * The point of a picture that is to be seen however it is cut, in per cent of its width and height, as CSS
 * {@code object-position} means them: 0 0 keeps the upper left corner, 100 100 the lower right one.
 */
public record Focus(int x, int y) {

    public static final Focus CENTRE = new Focus(50, 50);

    private static final int ALL = 100;

    /** @throws IllegalArgumentException for a point outside of the picture */
    public Focus {
        if (x < 0 || x > ALL || y < 0 || y > ALL) {
            throw new IllegalArgumentException("Outside of the picture: " + x + " " + y);
        }
    }
}

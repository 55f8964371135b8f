package bg.glashatay.domain.media;

/** The part of an upright picture that a frame shows, in pixels. */
public record Cut(int x, int y, int width, int height) {}

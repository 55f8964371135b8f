package bg.glashatay.domain.publishing;

/**
 * A link to a video that stands in a body.
 *
 * @param captioned whether the video has subtitles itself
 * @param transcript HTML; empty for none
 */
public record BodyVideo(String address, String title, boolean captioned, String transcript) {}

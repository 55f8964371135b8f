package bg.glashatay.web.api;

import java.util.List;

/** A part of the library. */
public record MediaPage(List<MediaItem> items, int page, int size, long total) {}

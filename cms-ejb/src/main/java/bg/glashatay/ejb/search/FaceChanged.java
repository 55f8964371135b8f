package bg.glashatay.ejb.search;

/** What citizens see of some document changed. */
record FaceChanged() {}

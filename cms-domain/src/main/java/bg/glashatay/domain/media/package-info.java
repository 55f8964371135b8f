/** Pictures and documents: the file, its description and licence, the frames cut of it, what a look at it found. */
package bg.glashatay.domain.media;

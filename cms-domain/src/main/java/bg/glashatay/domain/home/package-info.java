/** The front page as editors make it up: places, who stands in them, and from when until when. */
package bg.glashatay.domain.home;

/** The files themselves: taking them in, looking at them, cutting renditions, keeping them, and the care of their store. */
package bg.glashatay.ejb.media;

/** Where editors arrange the front pages: what stands where, from when until when, and how it will look. */
package bg.glashatay.web.home;

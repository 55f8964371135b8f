/** Reads WordPress's exports (WXR 1.0 to 1.2) and makes of them what such things are here. */
package bg.glashatay.ejb.wordpress;

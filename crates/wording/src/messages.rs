//! The methods that the build script makes of `locales/`.

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

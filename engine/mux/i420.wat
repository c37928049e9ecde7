;; Pixels to I420 by ITU-R BT.709, limited range, eight columns of two rows at a time.
;; The numbers are those of `i420.ts`, which does the same for areas narrower than eight columns.
;; One function without calls: V8 does not inline them, and they cost as much as the work.
(module
  (memory (export "memory") 1)

  ;; An area whose rows of pixels lie one behind the other. Addresses are bytes; the width is even and at least
  ;; eight, the height even. The last block of a row may lie over the one before.
  (func (export "convert")
    (param $pixels i32) (param $luma i32) (param $blue i32) (param $red i32)
    (param $frameWidth i32) (param $width i32) (param $height i32)
    (local $column i32) (local $from i32) (local $below i32) (local $to i32)
    (local $pixels4 v128) (local $samples v128) (local $redBlue v128) (local $green v128)
    (local $aRedBlue v128) (local $aGreen v128) (local $bRedBlue v128) (local $bGreen v128)
    (local $cRedBlue v128) (local $cGreen v128) (local $dRedBlue v128) (local $dGreen v128)
    (local $evenBytes v128) (local $lumaRedBlue v128) (local $lumaGreen v128)
    (local $lumaBias v128) (local $chromaBias v128)
    (local.set $evenBytes (v128.const i32x4 0x00ff00ff 0x00ff00ff 0x00ff00ff 0x00ff00ff))
    (local.set $lumaRedBlue (v128.const i16x8 5983 2032 5983 2032 5983 2032 5983 2032))
    (local.set $lumaGreen (v128.const i16x8 20127 0 20127 0 20127 0 20127 0))
    (local.set $lumaBias (v128.const i32x4 540672 540672 540672 540672))
    (local.set $chromaBias (v128.const i32x4 33685504 33685504 33685504 33685504))
    (loop $rows
      (local.set $column (i32.const 0))
      (loop $columns
        (local.set $from (i32.add (local.get $pixels) (i32.shl (local.get $column) (i32.const 2))))
        (local.set $below (i32.add (local.get $from) (i32.shl (local.get $width) (i32.const 2))))
        (local.set $to (i32.add (local.get $luma) (local.get $column)))

        ;; Four pixels each: a and b of the upper row, c and d of the lower; red and blue, and green, as 16-bit words.
        (local.set $pixels4 (v128.load (local.get $from)))
        (local.set $aRedBlue (v128.and (local.get $pixels4) (local.get $evenBytes)))
        (local.set $aGreen (i16x8.shr_u (local.get $pixels4) (i32.const 8)))
        (local.set $pixels4 (v128.load offset=16 (local.get $from)))
        (local.set $bRedBlue (v128.and (local.get $pixels4) (local.get $evenBytes)))
        (local.set $bGreen (i16x8.shr_u (local.get $pixels4) (i32.const 8)))
        (local.set $pixels4 (v128.load (local.get $below)))
        (local.set $cRedBlue (v128.and (local.get $pixels4) (local.get $evenBytes)))
        (local.set $cGreen (i16x8.shr_u (local.get $pixels4) (i32.const 8)))
        (local.set $pixels4 (v128.load offset=16 (local.get $below)))
        (local.set $dRedBlue (v128.and (local.get $pixels4) (local.get $evenBytes)))
        (local.set $dGreen (i16x8.shr_u (local.get $pixels4) (i32.const 8)))

        ;; Luma of the upper row: 15 bits of fraction.
        (local.set $samples
          (i16x8.narrow_i32x4_s
            (i32x4.shr_s
              (i32x4.add
                (i32x4.add
                  (i32x4.dot_i16x8_s (local.get $aRedBlue) (local.get $lumaRedBlue))
                  (i32x4.dot_i16x8_s (local.get $aGreen) (local.get $lumaGreen)))
                (local.get $lumaBias))
              (i32.const 15))
            (i32x4.shr_s
              (i32x4.add
                (i32x4.add
                  (i32x4.dot_i16x8_s (local.get $bRedBlue) (local.get $lumaRedBlue))
                  (i32x4.dot_i16x8_s (local.get $bGreen) (local.get $lumaGreen)))
                (local.get $lumaBias))
              (i32.const 15))))
        (v128.store64_lane 0 (local.get $to)
          (i8x16.narrow_i16x8_u (local.get $samples) (local.get $samples)))

        ;; Luma of the lower row: 15 bits of fraction.
        (local.set $samples
          (i16x8.narrow_i32x4_s
            (i32x4.shr_s
              (i32x4.add
                (i32x4.add
                  (i32x4.dot_i16x8_s (local.get $cRedBlue) (local.get $lumaRedBlue))
                  (i32x4.dot_i16x8_s (local.get $cGreen) (local.get $lumaGreen)))
                (local.get $lumaBias))
              (i32.const 15))
            (i32x4.shr_s
              (i32x4.add
                (i32x4.add
                  (i32x4.dot_i16x8_s (local.get $dRedBlue) (local.get $lumaRedBlue))
                  (i32x4.dot_i16x8_s (local.get $dGreen) (local.get $lumaGreen)))
                (local.get $lumaBias))
              (i32.const 15))))
        (v128.store64_lane 0 (i32.add (local.get $to) (local.get $frameWidth))
          (i8x16.narrow_i16x8_u (local.get $samples) (local.get $samples)))

        ;; Sums of four pixels each: rows, then neighbours.
        (local.set $redBlue (i16x8.add (local.get $aRedBlue) (local.get $cRedBlue)))
        (local.set $samples (i16x8.add (local.get $bRedBlue) (local.get $dRedBlue)))
        (local.set $redBlue
          (i16x8.add
            (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $redBlue) (local.get $samples))
            (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $redBlue) (local.get $samples))))
        (local.set $green (i16x8.add (local.get $aGreen) (local.get $cGreen)))
        (local.set $samples (i16x8.add (local.get $bGreen) (local.get $dGreen)))
        (local.set $green
          (i16x8.add
            (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $green) (local.get $samples))
            (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $green) (local.get $samples))))

        ;; Chroma: 16 bits of fraction, and two for the four pixels.
        (local.set $samples
          (i32x4.shr_s
            (i32x4.add
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $redBlue) (v128.const i16x8 -6596 28785 -6596 28785 -6596 28785 -6596 28785))
                (i32x4.dot_i16x8_s (local.get $green) (v128.const i16x8 -22189 0 -22189 0 -22189 0 -22189 0)))
              (local.get $chromaBias))
            (i32.const 18)))
        (local.set $samples (i16x8.narrow_i32x4_s (local.get $samples) (local.get $samples)))
        (v128.store32_lane 0 (i32.add (local.get $blue) (i32.shr_u (local.get $column) (i32.const 1)))
          (i8x16.narrow_i16x8_u (local.get $samples) (local.get $samples)))
        (local.set $samples
          (i32x4.shr_s
            (i32x4.add
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $redBlue) (v128.const i16x8 28785 -2640 28785 -2640 28785 -2640 28785 -2640))
                (i32x4.dot_i16x8_s (local.get $green) (v128.const i16x8 -26145 0 -26145 0 -26145 0 -26145 0)))
              (local.get $chromaBias))
            (i32.const 18)))
        (local.set $samples (i16x8.narrow_i32x4_s (local.get $samples) (local.get $samples)))
        (v128.store32_lane 0 (i32.add (local.get $red) (i32.shr_u (local.get $column) (i32.const 1)))
          (i8x16.narrow_i16x8_u (local.get $samples) (local.get $samples)))

        (if (i32.lt_u (local.get $column) (i32.sub (local.get $width) (i32.const 8)))
          (then
            (local.set $column (i32.add (local.get $column) (i32.const 8)))
            (if (i32.gt_u (local.get $column) (i32.sub (local.get $width) (i32.const 8)))
              (then (local.set $column (i32.sub (local.get $width) (i32.const 8)))))
            (br $columns))))
      (local.set $pixels (i32.add (local.get $pixels) (i32.shl (local.get $width) (i32.const 3))))
      (local.set $luma (i32.add (local.get $luma) (i32.shl (local.get $frameWidth) (i32.const 1))))
      (local.set $blue (i32.add (local.get $blue) (i32.shr_u (local.get $frameWidth) (i32.const 1))))
      (local.set $red (i32.add (local.get $red) (i32.shr_u (local.get $frameWidth) (i32.const 1))))
      (local.set $height (i32.sub (local.get $height) (i32.const 2)))
      (br_if $rows (local.get $height)))))
